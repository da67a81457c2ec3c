package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Role;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger sees of every answer, and where a request is too much, over a real port. */
class GuardedAnswersTest {
    private static final List<String> POLICY = List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");
    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_HEADERS = 8192;
    private static final int PATIENCE_MILLIS = 20_000;

    private final TestStaff staff = new TestStaff();
    private final TestDoor door = new TestDoor(staff);

    @AfterEach
    void close() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /articles/varne, 200",
        "GET, /articles/nothing, 404",
        "GET, /v1/articles/varne, 200",
        "GET, /v1/articles/varne/updates?after=first, 400",
        "GET, /v1/openapi.yaml, 200",
        "GET, /assets/dateline.css, 200",
        "GET, /assets/nothing, 404",
        "GET, /health/ready, 200",
        "GET, /desk, 401",
        "GET, /desk/sign-in, 200",
        "GET, /desk/enter, 401",
        "GET, /v1/proposals, 401",
        "POST, /, 405",
        "POST, /v1/session, 400",
        "OPTIONS, /v1/proposals, 401",
        "GET, /nothing, 404"
    })
    void everyAnswerForbidsABrowserAllThatThisSiteDoesNotNeed(String method, String path, int status) {
        HttpResponse<String> answer = door.send(method, path, method.equals("POST") ? "{}" : null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        guarded(answer);
    }

    @Test
    void soDoAnswersToEditorsAndToBodiesThatAreTooLarge() {
        staff.add("ann", Role.CHIEF);
        String[] cookie = {"Cookie", "dateline_session=" + staff.session("ann")};
        String body = "x".repeat(4000);

        guarded(door.send("GET", "/desk", null, cookie));
        guarded(door.send("GET", "/v1/people", null, cookie));
        HttpResponse<String> refused = door.send("POST", "/v1/articles/varne/decisions", body, cookie);
        assertThat(refused.statusCode()).isEqualTo(413);
        guarded(refused);
    }

    @Test
    void whatIsSaidToAnEditorOrAboutASignInIsKeptByNoCache() {
        staff.add("ann", Role.CHIEF);
        String[] cookie = {"Cookie", "dateline_session=" + staff.session("ann")};

        for (String path : List.of("/desk", "/v1/proposals", "/v1/people", "/v1/account", "/desk/nothing")) {
            assertThat(control(door.send("GET", path, null, cookie))).as(path).isEqualTo("no-store");
        }
        for (String path : List.of("/desk", "/desk/sign-in", "/desk/enter?token=guess", "/v1/proposals")) {
            assertThat(control(door.send("GET", path, null))).as(path).isEqualTo("no-store");
        }
    }

    @Test
    void anAddressThatIsTooLongIsRefusedAndEndsItsConnection() throws IOException {
        String answer = raw("GET /" + "x".repeat(LONGEST_LINE) + " HTTP/1.1\r\nHost: here\r\n\r\n");

        assertThat(answer.lines().findFirst().orElse("")).startsWith("HTTP/1.").contains(" 414 ");
    }

    @Test
    void headersThatAreTooLongAreRefusedAndEndTheirConnection() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: here\r\nX-Much: " + "x".repeat(LONGEST_HEADERS) + "\r\n\r\n");

        assertThat(answer.lines().findFirst().orElse("")).startsWith("HTTP/1.").contains(" 431 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost here\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: here\r\n\r\n",
                "\u0016\u0003\u0001 x\r\n\r\n"
            })
    void whatIsNoHttpIsNotAnsweredWithAPage(String bytes) throws IOException {
        assertThat(raw(bytes)).doesNotContain(" 200 ", "<!doctype");
    }

    private static void guarded(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy").split("; ")).containsAll(POLICY);
        assertThat(header(answer, "Content-Security-Policy")).doesNotContain("unsafe", "*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    }

    private static String control(HttpResponse<String> answer) {
        return header(answer, "Cache-Control");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** What comes back until the other side hangs up. */
    private String raw(String request) throws IOException {
        URI here = URI.create(door.origin());
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
