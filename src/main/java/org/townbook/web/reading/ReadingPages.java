package org.townbook.web.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.townbook.document.Documents;
import org.townbook.reading.Reading;
import org.townbook.shared.Refusal;
import org.townbook.web.frame.Frame;
import org.townbook.web.frame.FrameReader;

/**
 * The page that reads what is handed over. It is about no place, and needs no book; a report is
 * also held against the book if there is one.
 */
@Controller
@ConditionalOnWebApplication
class ReadingPages {
  private final Reading reading;
  private final BookBehind book;
  private final FrameReader frames;

  ReadingPages(@Lazy Reading reading, BookBehind book, FrameReader frames) {
    this.reading = reading;
    this.book = book;
    this.frames = frames;
  }

  @GetMapping(path = "/reading", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView handOver(HttpServletRequest request) {
    return page(frame(request), "", null, null);
  }

  /**
   * What cannot be read is said on the same page, so that nothing typed is lost; but for a text
   * that would keep the browser busy for minutes.
   */
  @PostMapping(path = "/reading", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView read(
      HttpServletRequest request,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "text", required = false) @Nullable String text)
      throws IOException {
    var frame = frame(request);
    var pasted =
        Optional.ofNullable(text).filter(t -> t.length() <= HandedOver.LENGTH_MAX).orElse("");
    try {
      var handed = HandedOver.of(frame, file, text);
      var report = reading.read(handed.document().text());
      var sheet = ReadSheet.of(handed, report, book.hold(report));
      return page(frame, pasted, sheet, null);
    } catch (Refusal refusal) {
      var page = page(frame, pasted, null, refusal.getMessage());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(
      Frame frame, String pasted, @Nullable ReadSheet sheet, @Nullable String refusal) {
    var model = new HashMap<String, @Nullable Object>();
    model.put("frame", frame);
    model.put("pasted", pasted);
    model.put("sheet", sheet);
    model.put("refusal", refusal);
    model.put("megabytes", Documents.SIZE_MAX_MB);
    model.put("length", HandedOver.LENGTH_MAX);
    return new ModelAndView("reading/show", model);
  }

  private Frame frame(HttpServletRequest request) {
    return frames.unplaced(request, "/reading");
  }
}
