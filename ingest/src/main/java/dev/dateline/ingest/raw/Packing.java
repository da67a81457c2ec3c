package dev.dateline.ingest.raw;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Bytes to a zstd frame (RFC 8878) and back. Safe for several threads. */
final class Packing {
    private static final int LEVEL = 3;

    /** A context costs more to make than a small item to pack; there are never more than threads that pack at once. */
    private static final Queue<ZstdCompressCtx> IDLE = new ConcurrentLinkedQueue<>();

    private Packing() {}

    static byte[] pack(byte[] bytes) {
        ZstdCompressCtx idle = IDLE.poll();
        ZstdCompressCtx context = idle == null ? new ZstdCompressCtx().setLevel(LEVEL) : idle;
        try {
            return context.compress(bytes);
        } finally {
            IDLE.add(context);
        }
    }

    /** Fails with one line where this is no frame, or would become more than {@code most} bytes. */
    static byte[] unpack(byte[] packed, int most) throws IOException {
        // The library throws where there is not even a first byte.
        long length = packed.length == 0 ? -1 : Zstd.getFrameContentSize(packed);
        if (length < 0 || length > most) {
            throw new IOException("this is no zstd frame of at most " + most + " bytes");
        }
        try {
            return Zstd.decompress(packed, (int) length);
        } catch (ZstdException e) {
            throw new IOException("the zstd frame is damaged", e);
        }
    }
}
