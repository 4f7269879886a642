package org.townbook.catalog;

import java.util.List;
import java.util.stream.Collectors;
import org.townbook.shared.Refusal;

/** The catalog has problems, so nothing may be computed from it; the message lists them all. */
public final class CatalogRefused extends Refusal {
  /** Takes everything that is wrong, in the order in which it is to be read. */
  public CatalogRefused(List<CatalogProblem> problems) {
    super(
        problems.stream()
            .map(CatalogProblem::toString)
            .collect(Collectors.joining("\n", "定义有 " + problems.size() + " 处问题：\n", "")));
  }
}
