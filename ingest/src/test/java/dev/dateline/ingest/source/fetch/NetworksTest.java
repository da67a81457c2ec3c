package dev.dateline.ingest.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.source.fetch.Networks.Place;
import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "93.184.216.34",
                "172.15.255.255",
                "172.32.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "11.0.0.0",
                "192.0.1.1",
                "223.255.255.255",
                "2606:2800:220:1:248:1893:25c8:1946",
                "64:ff9b::808:808"
            })
    void hostsOutThereArePublic(String address) throws Exception {
        assertThat(Networks.of(InetAddress.getByName(address))).isEqualTo(Place.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fc00::1",
                "fdff::1"
            })
    void ourOwnNetworkIsInside(String address) throws Exception {
        assertThat(Networks.of(InetAddress.getByName(address))).isEqualTo(Place.INSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNoHostOfAFeedIsNeverAsked(String address) throws Exception {
        assertThat(Networks.of(InetAddress.getByName(address))).isEqualTo(Place.NEVER);
    }
}
