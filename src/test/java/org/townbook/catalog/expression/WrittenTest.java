package org.townbook.catalog.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a condition is spelled, it is written one way, and read again as the same. */
class WrittenTest {

  /** Each line: as somebody wrote it ¦ as it is written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          channel=='online'                 ¦ (channel == "online")
          title != "a\\"b\\\\c"              ¦ (title != "a\\"b\\\\c")
          amount>2.50                       ¦ (amount > 2.5)
          amount < 100                      ¦ (amount < 100)
          amount >= -0.0                    ¦ (amount >= 0)
          flagged&&!flagged || flagged==true ¦ ((flagged && !flagged) || (flagged == true))
          flagged && (flagged || !flagged)  ¦ (flagged && (flagged || !flagged))
          !(amount <= 1)                    ¦ !(amount <= 1)
          title in ['a',"b"]                ¦ (title in ["a", "b"])
          closed_on in [ day('2022-01-31') ] ¦ (closed_on in [day("2022-01-31")])
          given( closed_on )                ¦ given(closed_on)
          closed_on>=period_start && closed_on<=period_end ¦ ((closed_on >= period_start) && \
          (closed_on <= period_end))
          days(received_on,closed_on)<=7    ¦ (days(received_on, closed_on) <= 7)
          amount-(limit-1) > amount/limit*2 ¦ ((amount - (limit - 1)) > ((amount / limit) * 2))
          -amount < min(amount,limit,-limit) ¦ (-(amount) < min(amount, limit, -(limit)))
          max(1,amount)+1 != 2              ¦ ((max(1, amount) + 1) != 2)
          true                              ¦ true
          """)
  void a_condition_is_written_one_way_and_read_again_the_same(String source, String written) {
    var tree = Petition.condition(source);

    assertThat(Written.of(tree)).isEqualTo(written);
    assertThat(Written.of(Petition.condition(written))).isEqualTo(written);
  }

  @Test
  void another_meaning_is_another_text() {
    assertThat(Written.of(Petition.condition("amount - limit - 1 > 0")))
        .isNotEqualTo(Written.of(Petition.condition("amount - (limit - 1) > 0")));
  }
}
