package org.townbook.report.print.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.townbook.report.AnnexEntry;
import org.townbook.report.Document;
import org.townbook.report.Run;

/** The words of the annex that are the same in every format. */
public final class AnnexText {

  public static final String TITLE = "数据来源表";

  /** What stands behind a number typed by hand. */
  public static final String UNSOURCED_MARK = "【无来源】";

  private AnnexText() {}

  /** One line on top of the table. */
  public static String lead(Document document) {
    var facts = document.facts();
    return facts.town()
        + "　期间："
        + facts.period()
        + "　数据截止："
        + facts.cutOff()
        + "　共"
        + document.annex().size()
        + "项";
  }

  /** A dash where there is nothing to say. */
  public static String orDash(@Nullable String text) {
    return text == null || text.isBlank() ? "—" : text;
  }

  /**
   * Numbered notes below the table.
   *
   * @param more what else the reader must be told, last
   */
  public static List<String> notes(Document document, List<String> more) {
    var notes = new ArrayList<String>();
    notes.add("文中数字均由台账记录计算得出，先按原值计算，打印时四舍五入一次；各分项之和因此可能与合计略有出入，不作调整。");
    var incomplete =
        document.annex().stream()
            .filter(entry -> entry.state() != AnnexEntry.State.KNOWN)
            .map(entry -> entry.title() + entry.state().mark() + "（" + entry.note() + "）")
            .collect(Collectors.joining("；"));
    if (!incomplete.isEmpty()) {
      notes.add("以下数字尚不完整：" + incomplete + "。");
    }
    var unsourced = document.unsourced();
    if (!unsourced.isEmpty()) {
      notes.add(
          "以下数字为手工填写、没有来源，文中以%s标出：%s。"
              .formatted(
                  UNSOURCED_MARK,
                  unsourced.stream().map(Run.Unsourced::text).collect(Collectors.joining("、"))));
    }
    notes.addAll(more);
    return IntStream.range(0, notes.size())
        .mapToObj(at -> (at == 0 ? "注：" : "　　") + (at + 1) + "．" + notes.get(at))
        .toList();
  }
}
