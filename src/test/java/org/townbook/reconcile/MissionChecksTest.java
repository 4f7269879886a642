package org.townbook.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townbook.Mission;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.Relation;
import org.townbook.catalog.RelationReader;
import org.townbook.sample.SampleFolder;
import org.townbook.shared.Interval;

/**
 * The shipped checks against a real printed summary: each of its relations is decided as a careful
 * reader decided it, with the kind that the catalog's check of the same number has.
 */
class MissionChecksTest {
  /** Where the print's own names differ: it calls problems rectified that were only found. */
  private static final Set<String> MISPRINTED = Set.of("K060", "K061", "K062");

  private static final Catalog SHIPPED = SampleFolder.readCatalog();
  private static final Map<String, BigDecimal> PRINTED = Mission.printedNumbers();

  static List<Mission.Relation> relations() {
    return Mission.relations();
  }

  @ParameterizedTest
  @MethodSource("relations")
  void the_printed_numbers_get_the_verdict_of_a_careful_reader(Mission.Relation row) {
    var judgement = judge(plain(row), check(row).kind());

    assertThat(judgement.verdict().name().toLowerCase(Locale.ROOT)).isEqualTo(row.verdict());
  }

  @ParameterizedTest
  @MethodSource("relations")
  void the_sides_come_to_what_was_reckoned_by_hand(Mission.Relation row) {
    var judgement = judge(plain(row), check(row).kind());

    assertThat(judgement.left())
        .hasValueSatisfying(left ->
            assertThat(left.setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(row.computed()));
  }

  @ParameterizedTest
  @MethodSource("relations")
  void the_catalog_checks_what_was_checked_by_hand(Mission.Relation row) {
    var check = check(row);
    var relation = check.relation();
    if (MISPRINTED.contains(row.id())) {
      assertThat(relation.figures())
          .contains("environment_issues_found_total")
          .noneMatch(key -> key.startsWith("environment_issues_rectified_sh"));
      return;
    }
    var byHand = plain(row);
    var judgement = judge(relation, check.kind());
    assertThat(relation.figures()).isEqualTo(byHand.figures());
    assertThat(relation.sign()).isEqualTo(byHand.sign());
    assertThat(judgement.verdict()).isEqualTo(judge(byHand, check.kind()).verdict());
    assertThat(relation.unit().of(judgement.left().orElseThrow()).setScale(4, RoundingMode.HALF_UP))
        .isEqualByComparingTo(row.computed());
  }

  @Test
  void a_share_rounded_half_up_holds_where_the_truncated_print_did_not() {
    var check = SHIPPED.findCheck("k001_industrial_share_recomputed").orElseThrow();
    var corrected = new HashMap<>(PRINTED);
    corrected.put("industrial_investment_share_of_fai", new BigDecimal("63.5"));

    assertThat(judge(check.relation(), check.kind(), corrected).verdict()).isEqualTo(Verdict.HOLDS);
  }

  private static RelationJudge.Judgement judge(Relation relation, CheckDefinition.Kind kind) {
    return judge(relation, kind, PRINTED);
  }

  private static RelationJudge.Judgement judge(
      Relation relation, CheckDefinition.Kind kind, Map<String, BigDecimal> numbers) {
    return new RelationJudge(
            key -> Optional.ofNullable(numbers.get(key)).map(Interval::roundedTo),
            key -> Optional.ofNullable(numbers.get(key)))
        .judge(relation, kind);
  }

  /** As it was reckoned by hand: on the bare numbers, with all factors written. */
  private static Relation plain(Mission.Relation row) {
    var units = PRINTED.keySet().stream().collect(Collectors.toMap(key -> key, _ -> "个"));
    return switch (RelationReader.read(row.relation(), units)) {
      case RelationReader.Outcome.Valid(var relation) -> relation;
      case RelationReader.Outcome.Invalid(var faults) ->
          throw new AssertionError(row + ": " + faults);
    };
  }

  private static CheckDefinition check(Mission.Relation row) {
    var prefix = row.id().toLowerCase(Locale.ROOT) + "_";
    return SHIPPED.checks().stream()
        .filter(c -> c.key().startsWith(prefix))
        .reduce((a, b) -> {
          throw new AssertionError("two checks for " + row.id());
        })
        .orElseThrow(() -> new AssertionError("no check for " + row));
  }
}
