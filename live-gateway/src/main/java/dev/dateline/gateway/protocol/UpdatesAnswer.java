package dev.dateline.gateway.protocol;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import java.util.List;

/** What a reader who polls is told: the messages that a connection would have carried before it is caught up. */
public record UpdatesAnswer(ArticleId article, Position position, Ending verdict, List<ServerMessage> frames) {}
