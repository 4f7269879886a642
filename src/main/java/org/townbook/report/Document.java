package org.townbook.report;

import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A written report, ready to be printed: text in which every computed number says which row of the
 * annex it stands on. Printers add numbering, marks and layout; nothing here is laid out.
 *
 * <p>Refuses a cited figure without its row in the annex, since a number that cannot be opened must
 * be {@link Run.Unsourced}; and two annex rows with one key.
 *
 * @param title without a place for the subtitle, which stands on its own line below
 * @param annex one row per figure, in the order in which they are first cited
 */
public record Document(
    String title,
    @Nullable String subtitle,
    List<Block> blocks,
    List<AnnexEntry> annex,
    DocumentFacts facts) {

  public Document {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document needs a title");
    }
    blocks = List.copyOf(blocks);
    annex = List.copyOf(annex);
    refuseTwins(annex);
    refuseWithoutRow(blocks, annex);
  }

  private static void refuseTwins(List<AnnexEntry> annex) {
    var seen = new HashSet<String>();
    var twins =
        annex.stream().map(AnnexEntry::key).filter(key -> !seen.add(key)).distinct().toList();
    if (!twins.isEmpty()) {
      throw new IllegalArgumentException("figures with more than one annex row: " + twins);
    }
  }

  private static void refuseWithoutRow(List<Block> blocks, List<AnnexEntry> annex) {
    var rows = new HashSet<String>();
    annex.forEach(entry -> rows.add(entry.key()));
    var missing = new TreeSet<String>();
    runs(blocks, Run.Figure.class).map(Run.Figure::key).forEach(missing::add);
    missing.removeAll(rows);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("figures cited without an annex row: " + missing);
    }
  }

  /** The title without the line breaks it is printed with. */
  public String titleOnOneLine() {
    return title.replace("\n", "");
  }

  /** Every cited figure in reading order, as often as it is cited. */
  public List<Run.Figure> figures() {
    return runs(blocks, Run.Figure.class).toList();
  }

  /** Every number typed by hand that has no source yet, in reading order. */
  public List<Run.Unsourced> unsourced() {
    return runs(blocks, Run.Unsourced.class).toList();
  }

  private static <R extends Run> Stream<R> runs(List<Block> blocks, Class<R> kind) {
    return blocks.stream()
        .flatMap(block -> block.runs().stream())
        .flatMap(Run::withParts)
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
