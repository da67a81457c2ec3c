package dev.dateline.gateway.socket;

import dev.dateline.contract.live.Position;
import dev.dateline.gateway.protocol.ServerMessage;

/** A message as it goes out: its JSON in one line, and where the reader stands once it has it. */
record Frame(Position position, String text) {
    static Frame of(ServerMessage message) {
        return new Frame(message.position(), message.text());
    }
}
