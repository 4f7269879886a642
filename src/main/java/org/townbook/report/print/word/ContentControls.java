package org.townbook.report.print.word;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import org.townbook.report.AnnexEntry;

/**
 * Wraps what the book computed in content controls, so that it can be read back from the file. The
 * text around them is the writer's; what is inside cannot be typed over, only removed whole.
 */
final class ContentControls {

  /** Before a ledger's key, where names stand and not a number. */
  static final String LEDGER_PREFIX = "ledger:";

  private int controls;

  CTSdtContentRun figure(CTP paragraph, AnnexEntry entry) {
    return control(paragraph, entry.key(), entry.title());
  }

  CTSdtContentRun listed(CTP paragraph, String ledger) {
    return control(paragraph, LEDGER_PREFIX + ledger, "台账名单");
  }

  private CTSdtContentRun control(CTP paragraph, String tag, String alias) {
    var control = paragraph.addNewSdt();
    var properties = control.addNewSdtPr();
    properties.addNewAlias().setVal(alias);
    properties.addNewTag().setVal(tag);
    properties.addNewId().setVal(BigInteger.valueOf(++controls));
    properties.addNewLock().setVal(STLock.CONTENT_LOCKED);
    return control.addNewSdtContent();
  }
}
