package dev.dateline.standalone.prove;

import dev.dateline.contract.desk.Act;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.demo.EditorClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import org.jspecify.annotations.Nullable;

/** An editor who signs in by a link, and again wherever a gateway does not know the session. One thread at a time. */
final class Editor implements AutoCloseable {
    private static final int SIGNED_OUT = 401;
    private static final long PAUSE_MILLIS = 50;

    private final URI gateway;
    private final Installation installation;
    private EditorClient client;
    private @Nullable String link;

    Editor(URI gateway, Installation installation) {
        this.gateway = gateway;
        this.installation = installation;
        this.client = new EditorClient(gateway);
    }

    /** Opens a WebSocket once a gateway lets it. */
    WebSocket follow(String path, WebSocket.Listener listener) throws InterruptedException {
        while (true) {
            try {
                return client.follow(path, listener);
            } catch (WebSocketHandshakeException e) {
                int status = e.getResponse().statusCode();
                if (status >= 400 && status < 500 && status != SIGNED_OUT) {
                    throw Trouble.failed("the gateway does not open " + path + ": " + status);
                }
                signInWhere(status);
            } catch (IOException e) {
                // It was killed, or is not there yet.
            }
            pause();
        }
    }

    /** Hands a decision in under its id until there is an answer that asking again would not change. */
    EditorClient.Answer decide(String article, String id, long base, Act act) throws InterruptedException {
        return persistently(() -> client.decide(article, id, base, act));
    }

    @Override
    public void close() {
        client.close();
    }

    @FunctionalInterface
    private interface Question {
        EditorClient.Answer ask() throws IOException, InterruptedException;
    }

    private EditorClient.Answer persistently(Question question) throws InterruptedException {
        while (true) {
            try {
                EditorClient.Answer answer = question.ask();
                if (answer.status() != SIGNED_OUT && (answer.isDone() || answer.isFinal())) {
                    return answer;
                }
                signInWhere(answer.status());
            } catch (IOException e) {
                // It was killed, or is not there yet: the same again, under the same id.
            }
            pause();
        }
    }

    private void pause() throws InterruptedException {
        installation.requireAlive();
        Thread.sleep(PAUSE_MILLIS);
    }

    private void signInWhere(int status) throws InterruptedException {
        if (status == SIGNED_OUT) {
            try {
                signIn();
            } catch (IOException e) {
                // The same again.
            }
        }
    }

    private void signIn() throws IOException, InterruptedException {
        link = link == null ? installation.link() : link;
        if (link != null) {
            client.close();
            client = new EditorClient(gateway);
            EditorClient.Answer answer = client.signIn(link);
            // Where the session could not be kept, the same link works once more.
            link = answer.isDone() || answer.isFinal() ? null : link;
        }
    }
}
