package dev.dateline.standalone.command;

/** Addresses as a person on this machine can open them. */
final class Addresses {
    private Addresses() {}

    static String of(String host, int port) {
        boolean here = host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1");
        return "http://" + (here ? "localhost" : host) + ":" + port;
    }
}
