package dev.dateline.gateway.webhook;

import dev.dateline.contract.article.ArticleId;

/** One record of the log on its way to one receiver; only the courier's own thread looks at it. */
final class Parcel {
    private final int partition;
    private final long offset;
    private final ArticleId article;
    private final long seq;
    private final boolean erased;
    private boolean settled;
    private boolean dropped;

    /**
     * @param erased whether the record holds no words any more, so that none may be told whatever this node still holds
     */
    Parcel(int partition, long offset, ArticleId article, long seq, boolean erased) {
        this.partition = partition;
        this.offset = offset;
        this.article = article;
        this.seq = seq;
        this.erased = erased;
    }

    int partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    ArticleId article() {
        return article;
    }

    long seq() {
        return seq;
    }

    boolean erased() {
        return erased;
    }

    /** It was taken, or is not for this receiver. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** Another node sees to it now. */
    void drop() {
        dropped = true;
    }

    boolean isDropped() {
        return dropped;
    }
}
