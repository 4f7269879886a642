package org.townbook.sample;

import java.util.List;
import java.util.stream.Collectors;
import org.townbook.catalog.CatalogProblem;
import org.townbook.ledger.ImportFault;
import org.townbook.shared.Refusal;

/** The sample cannot be entered; the message names every problem. */
public final class SampleRefused extends Refusal {
  private static final int SHOWN = 50;

  private SampleRefused(String head, List<?> problems) {
    super(
        problems.stream()
            .limit(SHOWN)
            .map(Object::toString)
            .collect(Collectors.joining("\n", head + "（" + problems.size() + " 处）：\n", "")));
  }

  static SampleRefused recipes(List<CatalogProblem> problems) {
    return new SampleRefused("样例的配方有问题", problems);
  }

  static SampleRefused rows(String ledger, List<ImportFault> faults) {
    return new SampleRefused("样例的行没有被台账收下：sample/recipes/" + ledger + ".yaml", faults);
  }
}
