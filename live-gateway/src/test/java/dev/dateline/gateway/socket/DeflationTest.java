package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered to clients' offers of RFC 7692. */
class DeflationTest {
    private static final String ALONE = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            permessage-deflate                                                       | chromes and plain offers
            permessage-deflate; client_max_window_bits                               | browsers'
            permessage-deflate; client_max_window_bits=10                            | a client with a small window
            permessage-deflate; server_no_context_takeover                           | one that asks for what it gets
            permessage-deflate; client_no_context_takeover; client_max_window_bits=8 | both
            permessage-deflate; client_max_window_bits="12"                          | a quoted value
            x-webkit-deflate-frame, permessage-deflate                               | the second can be met
            permessage-deflate; server_max_window_bits=9, permessage-deflate         | the second again
            permessage-deflate; mux=2, permessage-deflate; client_max_window_bits    | and again""")
    void everyMessageIsToBeCompressedByItself(String offers, String why) {
        assertThat(Deflation.answer(offers)).as(why).contains(ALONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x-webkit-deflate-frame                            | another extension
            permessage-bzip2                                  | another one
            permessage-deflate; server_max_window_bits=8      | a window that Java's deflater does not have
            permessage-deflate; server_max_window_bits        | a window of no size
            permessage-deflate; client_max_window_bits=7      | less than there is
            permessage-deflate; client_max_window_bits=16     | more than there is
            permessage-deflate; client_max_window_bits=many   | no number
            permessage-deflate; server_no_context_takeover=1  | a value where none may be
            permessage-deflate; server_max_window_bits=       | a value that is none
            permessage-deflate; client_max_window_bits=       | another
            permessage-deflate; client_max_window_bits; client_max_window_bits=10 | the same twice
            permessage-deflate;                               | a parameter without a name
            ;                                                 | nothing
            ,;,=                                              | nothing at all
            permessage-deflate; faster                        | a parameter that there is not""")
    void anOfferThatCannotBeMetIsDeclinedAndTheSocketGoesOnWithout(String offers, String why) {
        assertThat(Deflation.answer(offers)).as(why).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"permessage-deflate; server_max_window_bits=15"})
    void theWindowThatWasAskedForIsConfirmed(String offers) {
        assertThat(Deflation.answer(offers)).contains(ALONE + "; server_max_window_bits=15");
    }
}
