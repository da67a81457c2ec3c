package dev.dateline.fuzz;

/**
 * One way into Dateline.
 *
 * @param longest input that the fuzzer makes, in bytes
 * @param taking throws whatever where something does not hold
 */
public record Target(String name, int longest, Taking taking) {
    /** Takes an input; that nothing is thrown is the least of what it must hold to. */
    public interface Taking {
        void take(byte[] input) throws Exception;
    }
}
