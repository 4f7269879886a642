package org.townbook.reading.corpus;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure of a text as somebody labelled it by hand. */
record Label(
    int start,
    int end,
    String surface,
    BigDecimal value,
    String unit,
    List<String> indicators,
    String period,
    String qualifier,
    @Nullable BigDecimal growth) {}
