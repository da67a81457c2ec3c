package dev.dateline.processor.fact.state;

import java.util.regex.Pattern;

/**
 * Words for a value.
 *
 * @param object whether the thing stands behind them ("lifted the curfew"), not before ("the curfew was lifted")
 */
record Form(String value, How how, boolean object, Pattern words) {}
