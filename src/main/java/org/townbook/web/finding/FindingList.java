package org.townbook.web.finding;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CheckDefinition;
import org.townbook.figure.FigureValue;
import org.townbook.reconcile.CheckResult;
import org.townbook.reconcile.Finding;
import org.townbook.web.frame.Lamp;

/** What the checks came to, the gravest first, with the numbers they speak of. */
public record FindingList(List<Group> groups, int checks, long findings) {

  public record Group(Lamp lamp, List<Entry> entries) {}

  /**
   * @param definition none for a check that the program makes of itself, such as completeness
   * @param answered what somebody has answered; none while it is open
   */
  public record Entry(
      CheckResult result,
      Optional<CheckDefinition> definition,
      List<FigureValue> figures,
      Optional<Finding> answered) {}

  static FindingList of(
      List<CheckResult> results,
      Catalog catalog,
      Collection<FigureValue> figures,
      Collection<Finding> kept) {
    var values = figures.stream().collect(Collectors.toMap(FigureValue::key, Function.identity()));
    var answers =
        kept.stream()
            .filter(finding -> finding.goneAt() == null && finding.answer() != null)
            .collect(Collectors.toMap(Finding::check, Function.identity(), (first, _) -> first));
    var byLamp =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    result -> Lamp.of(result.verdict()),
                    () -> new EnumMap<Lamp, List<CheckResult>>(Lamp.class),
                    Collectors.toList()));
    var groups =
        Lamp.verdicts().stream()
            .filter(byLamp::containsKey)
            .map(lamp ->
                new Group(
                    lamp,
                    byLamp.getOrDefault(lamp, List.of()).stream()
                        .map(result -> entry(result, catalog, values, answers))
                        .toList()))
            .toList();
    return new FindingList(
        groups, results.size(), results.stream().filter(r -> r.verdict().isFinding()).count());
  }

  private static Entry entry(
      CheckResult result,
      Catalog catalog,
      Map<String, FigureValue> values,
      Map<String, Finding> answers) {
    return new Entry(
        result,
        catalog.findCheck(result.key()),
        result.figures().stream().sorted().filter(values::containsKey).map(values::get).toList(),
        Optional.ofNullable(answers.get(result.key())));
  }
}
