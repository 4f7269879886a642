package org.townbook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every definition that is shipped keeps to, beyond what any catalog must. */
class ShippedCatalogTest {
  private static final Catalog CATALOG = shipped();
  private static final Set<String> KINDS_OF_PEOPLE =
      Set.of("key_person_category", "key_group_category");
  private static final Set<FieldType> COUNTS =
      EnumSet.of(FieldType.MONTH, FieldType.DAY, FieldType.CHOICE, FieldType.WHOLE);

  @Test
  void people_under_control_are_counted_by_date_and_never_listed() {
    var counts =
        CATALOG.ledgers().stream()
            .filter(l ->
                l.title().chinese().contains("重点人")
                    || l.fields().stream()
                        .map(f -> String.valueOf(f.of()))
                        .anyMatch(KINDS_OF_PEOPLE::contains))
            .toList();

    assertThat(counts).hasSizeGreaterThanOrEqualTo(2);
    assertThat(counts)
        .allSatisfy(ledger ->
            assertThat(ledger.fields())
                .as(ledger.key())
                .allSatisfy(field -> assertThat(COUNTS).as(field.name()).contains(field.type())));
  }

  @Test
  void every_ledger_shows_a_row_that_is_taken_in_and_one_that_is_refused() {
    assertThat(CATALOG.ledgers())
        .allSatisfy(ledger ->
            assertThat(ledger.examples())
                .as(ledger.key())
                .anyMatch(LedgerDefinition.Example::accepted)
                .anyMatch(example -> !example.accepted()));
  }

  @Test
  void every_definition_has_an_english_title() {
    assertThat(CATALOG.ledgers()).allSatisfy(l -> assertThat(l.title().english()).isNotNull());
    assertThat(CATALOG.figures()).allSatisfy(f -> assertThat(f.title().english()).isNotNull());
    assertThat(CATALOG.checks()).allSatisfy(c -> assertThat(c.title().english()).isNotNull());
  }

  private static Catalog shipped() {
    return switch (CatalogReader.read(List.of(Path.of("catalog")))) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
