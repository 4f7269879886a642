package org.townbook.web.report;

import org.townbook.report.Run;
import org.townbook.web.frame.Address;
import org.townbook.web.frame.Frame;

/** Where a number cited in a text leads. */
public final class Citation {
  private Citation() {}

  /** The figure's page, for the months that the citation is about. */
  public static Address of(Frame frame, Run.Figure figure) {
    var address = frame.to("/figures/" + ReportSheet.key(figure.key()));
    int at = figure.key().indexOf('@');
    return at < 0 ? address : address.with("period", figure.key().substring(at + 1));
  }
}
