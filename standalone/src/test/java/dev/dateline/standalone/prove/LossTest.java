package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossTest {
    @Test
    void removesTheRulesOfProofsThatWereKilledAndNoOthers() {
        String rules = """
                -P INPUT ACCEPT
                -A INPUT -i lo -p tcp -m tcp --dport 80 -m comment --comment dateline-prove-7 -j DROP
                -A INPUT -i lo -p tcp -m tcp --sport 80 -m comment --comment "dateline-prove-8" -j DROP
                -A INPUT -i lo -p tcp -m tcp --sport 80 -m comment --comment other-8 -j DROP
                """;

        assertThat(Loss.left(rules, process -> process == 7))
                .containsExactly(List.of(
                        "INPUT",
                        "-i",
                        "lo",
                        "-p",
                        "tcp",
                        "-m",
                        "tcp",
                        "--sport",
                        "80",
                        "-m",
                        "comment",
                        "--comment",
                        "dateline-prove-8",
                        "-j",
                        "DROP"));
    }

    @Test
    void countsWhatItsOwnRulesHaveMet() {
        String counted = """
                Chain INPUT (policy ACCEPT 0 packets, 0 bytes)
                    pkts      bytes target     prot opt in     out     source               destination
                      12      700 DROP       6    --  lo     *       0.0.0.0/0   0.0.0.0/0   tcp dpt:80 /* dateline-prove-7 */ statistic
                      30      900 DROP       6    --  lo     *       0.0.0.0/0   0.0.0.0/0   tcp spt:80 /* dateline-prove-7 */ statistic
                      99      900 DROP       6    --  lo     *       0.0.0.0/0   0.0.0.0/0   tcp spt:80 /* dateline-prove-8 */ statistic
                """;

        assertThat(Loss.dropped(counted, 7)).isEqualTo(42);
    }
}
