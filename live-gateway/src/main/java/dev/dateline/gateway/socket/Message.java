package dev.dateline.gateway.socket;

import dev.dateline.contract.live.Position;
import dev.dateline.gateway.protocol.ServerMessage;

/** A message as it goes out: its JSON in one line, and where the reader stands once it has it. */
record Message(Position position, String text) {
    static Message of(ServerMessage message) {
        return new Message(message.position(), message.text());
    }
}
