# The image that runs any of Dateline's parts. It holds what has been built outside of it, so that an image is made in
# seconds and from the very jars that were tested. Build those first:
#
#   mvn -B -ntp -DskipTests -pl standalone -am package
#   docker build -t dateline .
#   docker run --rm dateline --help
FROM eclipse-temurin:25-jre

RUN useradd --system --uid 10001 --create-home --home-dir /dateline dateline \
    && mkdir -p /dateline/data \
    && chown dateline /dateline/data

WORKDIR /dateline
COPY standalone/target/lib/ lib/
COPY standalone/target/standalone-*.jar lib/

USER dateline
VOLUME /dateline/data

# Reached from other containers: the defaults listen on this machine only.
ENV DATELINE_INGEST_HOST=0.0.0.0 \
    DATELINE_PROCESSOR_HOST=0.0.0.0 \
    DATELINE_GATEWAY_HOST=0.0.0.0

ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-cp", "/dateline/lib/*", "dev.dateline.standalone.command.Main"]
CMD ["--help"]
