package org.townbook.ledger.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.townbook.TestDatabase;
import org.townbook.catalog.expression.Evaluation;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Language;
import org.townbook.catalog.expression.Parsed;
import org.townbook.catalog.expression.Values;

/** Random expressions on random records: the program and PostgreSQL must say the same. */
class SqlConditionAgreementTest {

  private static final int EXPRESSIONS = 600;
  private static final int RECORDS = 150;
  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final LocalDate END = LocalDate.of(2022, 9, 30);

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final List<Map<String, @Nullable Object>> RECORDS_BY_ID =
      new RandomRecords(new Random(20220930)).take(RECORDS);

  @BeforeAll
  static void the_records_stand_in_a_table() {
    database
        .jdbc()
        .sql(
            """
            create table sampled (
              id int primary key, channel text, title text, amount numeric(20, 4), rate numeric,
              households bigint, persons int, received_on date, closed_on date, flagged boolean,
              urgent boolean)
            """)
        .update();
    for (int id = 0; id < RECORDS; id++) {
      database
          .jdbc()
          .sql(
              """
              insert into sampled values (:id, :channel, :title, :amount, :rate, :households,
                :persons, :received_on, :closed_on, :flagged, :urgent)
              """)
          .param("id", id)
          .params(RECORDS_BY_ID.get(id))
          .update();
    }
  }

  @Test
  void conditions_hold_for_the_same_records() {
    var random = new Random(1);
    long yes = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      var source = new RandomExpressions(random).condition(4);
      var expression = valid(Language.condition(source, RandomRecords.SCOPE));
      var expected = held(expression);
      yes += expected.size();
      var sure = SqlCondition.of(expression, "r", START, END);
      var loose = SqlCondition.filter(expression, "r", START, END);

      assertThat(ids(sure)).as(source).isEqualTo(expected);
      assertThat(ids(loose)).as("filter %s", source).isEqualTo(expected);
      assertThat(ids(DSL.not(sure))).as("not %s", source).hasSize(RECORDS - expected.size());
      assertThat(answers(sure)).as("null in %s", source).doesNotContainNull();
    }
    // neither answer is rare, or the agreement would say little
    assertThat((double) yes / EXPRESSIONS / RECORDS).isBetween(0.2, 0.8);
  }

  @Test
  void numbers_come_to_the_same_digits() {
    var random = new Random(2);
    long known = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      var source = new RandomExpressions(random).number(4);
      var expression = valid(Language.number(source, RandomRecords.SCOPE));
      var found = numbers(expression);
      for (int id = 0; id < RECORDS; id++) {
        var expected = Evaluation.number(expression, values(id)).orElse(null);
        known += expected == null ? 0 : 1;
        assertThat(found.get(id))
            .as("%s on %s", source, RECORDS_BY_ID.get(id))
            .usingComparator(SqlConditionAgreementTest::compareOrBothAbsent)
            .isEqualTo(expected);
      }
    }
    assertThat((double) known / EXPRESSIONS / RECORDS).isBetween(0.2, 0.8);
  }

  private static int compareOrBothAbsent(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? (a == b ? 0 : 1) : a.compareTo(b);
  }

  private static List<Integer> held(Expression expression) {
    return IntStream.range(0, RECORDS)
        .filter(id -> Evaluation.holds(expression, values(id)))
        .boxed()
        .toList();
  }

  private static Values values(int id) {
    return new Values(RECORDS_BY_ID.get(id)::get, START, END);
  }

  private static List<Integer> ids(Condition condition) {
    return sql()
        .select(DSL.field("id", Integer.class))
        .from("sampled as r")
        .where(condition)
        .orderBy(1)
        .fetch(Record1::value1);
  }

  private static List<@Nullable Boolean> answers(Condition condition) {
    return sql().select(DSL.field(condition)).from("sampled as r").fetch(Record1::value1);
  }

  private static List<@Nullable BigDecimal> numbers(Expression expression) {
    return sql()
        .select(SqlCondition.number(expression, "r", START, END))
        .from("sampled as r")
        .orderBy(DSL.field("id"))
        .fetch(Record1::value1);
  }

  private static DSLContext sql() {
    return DSL.using(database.dataSource(), SQLDialect.POSTGRES);
  }

  private static Expression valid(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Valid valid -> valid.expression();
      case Parsed.Invalid invalid -> throw new AssertionError(invalid.faults().toString());
    };
  }
}
