# The image that runs any of Dateline's parts. It holds what has been built outside of it, so that an image is made in
# seconds and from the very jars that were tested. Build those first:
#
#   mvn -B -ntp -DskipTests -pl standalone -am clean package
#   docker build -t dateline .
#   docker run --rm dateline --help
#
# It runs as user 10001, with a read-only root if you like, and writes to /dateline/data (processor and gateway) and /tmp.
# DATELINE_JAVA_OPTS holds more options for Java.
FROM eclipse-temurin:25-jre

# The program is root's, and only the data are the user's own.
RUN groupadd --system --gid 10001 dateline \
    && useradd --system --uid 10001 --gid 10001 --home-dir /dateline --shell /usr/sbin/nologin dateline \
    && mkdir -p /dateline/data \
    && chown dateline:dateline /dateline/data

WORKDIR /dateline
COPY standalone/target/lib/ lib/
COPY standalone/target/standalone-*.jar lib/

# A build that was not clean may leave jars of an older version, and Java would take either.
RUN for part in standalone contract ingest stream-processor live-gateway; do \
        set -- lib/"$part"-[0-9]*.jar; \
        [ $# = 1 ] && [ -f "$1" ] || { echo "not one jar of $part, but: $*; build once more, with clean" >&2; exit 1; }; \
    done

USER dateline

# Reached from other containers: the defaults listen on this machine only.
ENV DATELINE_INGEST_HOST=0.0.0.0 \
    DATELINE_INGEST_METRICS_HOST=0.0.0.0 \
    DATELINE_PROCESSOR_HOST=0.0.0.0 \
    DATELINE_GATEWAY_HOST=0.0.0.0 \
    DATELINE_OPS_HOST=0.0.0.0

# The flags of java_flags in ./dateline, with their reasons there. What DATELINE_JAVA_OPTS says comes last, and wins.
ENTRYPOINT ["/bin/sh", "-c", "exec java -XX:+UseParallelGC -XX:MaxNewSize=256m -XX:MaxRAMPercentage=70 \
-XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000 \
-XX:Tier4BackEdgeThreshold=160000 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED \
--sun-misc-unsafe-memory-access=allow ${DATELINE_JAVA_OPTS:-} \
-cp '/dateline/lib/*' dev.dateline.standalone.command.Main \"$@\"", "dateline"]
CMD ["--help"]
