package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A broker's certificate for this machine, signed by itself, in stores that are made anew for each test. */
record KeyStores(Path broker, Path clients, String password) {

    /** Makes both by the running Java's keytool. */
    static KeyStores in(Path folder) throws IOException, InterruptedException {
        String password = UUID.randomUUID().toString();
        KeyStores stores = new KeyStores(folder.resolve("broker.p12"), folder.resolve("clients.p12"), password);
        Path certificate = folder.resolve("broker.pem");
        stores.keytool(
                stores.broker,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=broker of a test",
                "-ext",
                "SAN=IP:127.0.0.1,DNS:localhost",
                "-validity",
                "2");
        stores.keytool(stores.broker, "-exportcert", "-rfc", "-file", certificate.toString());
        stores.keytool(stores.clients, "-importcert", "-noprompt", "-file", certificate.toString());
        return stores;
    }

    private void keytool(Path store, String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(what));
        command.addAll(List.of(
                "-alias", "broker", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", password));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
