package org.townbook.ledger.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Language;
import org.townbook.catalog.expression.Parsed;

/** What the SQL looks like; that it means the right thing is shown by the agreement test. */
class SqlConditionTest {

  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final LocalDate END = LocalDate.of(2022, 9, 30);

  @Test
  void literals_stand_in_the_text_and_columns_are_quoted() {
    assertThat(filter("channel == \"online\" && amount > 2.5"))
        .isEqualTo("(\"r\".\"channel\" = 'online' and \"r\".\"amount\" > 2.5)");
    assertThat(filter("title == \"it's\" || flagged"))
        .isEqualTo("(\"r\".\"title\" = 'it''s' or \"r\".\"flagged\")");
  }

  @Test
  void the_period_is_a_parameter_so_the_text_stays_the_same() {
    var closed = condition("closed_on <= period_end");
    var text = render(SqlCondition.filter(closed, "r", START, END));
    assertThat(text).isEqualTo("\"r\".\"closed_on\" <= cast(? as date)");
    assertThat(render(SqlCondition.filter(closed, "r", START.plusYears(1), END.plusYears(1))))
        .isEqualTo(text);
  }

  @Test
  void a_condition_that_may_be_negated_is_never_null() {
    assertThat(render(SqlCondition.of(condition("amount > 1"), "r", START, END)))
        .isEqualTo("coalesce((\"r\".\"amount\" > 1), false)");
    assertThat(filter("!(amount > 1)")).isEqualTo("not (coalesce((\"r\".\"amount\" > 1), false))");
    assertThat(render(SqlCondition.of(condition("given(amount)"), "r", START, END)))
        .isEqualTo("\"r\".\"amount\" is not null");
  }

  @Test
  void what_is_not_asked_for_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SqlCondition.number(condition("amount > 1"), "r", START, END));
    var text = new Expression.Text("online");
    assertThatIllegalArgumentException().isThrownBy(() -> SqlCondition.of(text, "r", START, END));
  }

  private static String filter(String source) {
    return render(SqlCondition.filter(condition(source), "r", START, END));
  }

  private static String render(QueryPart part) {
    return DSL.using(SQLDialect.POSTGRES).render(part);
  }

  private static Expression condition(String source) {
    return switch (Language.condition(source, RandomRecords.SCOPE)) {
      case Parsed.Valid valid -> valid.expression();
      case Parsed.Invalid invalid -> throw new AssertionError(invalid.faults().toString());
    };
  }
}
