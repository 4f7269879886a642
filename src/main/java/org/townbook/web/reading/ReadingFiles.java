package org.townbook.web.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.townbook.document.CommentedCopy;
import org.townbook.matching.CheckedJson;
import org.townbook.reading.Reading;
import org.townbook.web.frame.Attachment;
import org.townbook.web.frame.FrameReader;

/**
 * What was handed over, read and given back as a file. Nothing is kept between requests, so it is
 * handed over again.
 */
@Controller
@ConditionalOnWebApplication
class ReadingFiles {
  private final Reading reading;
  private final BookBehind book;
  private final FrameReader frames;
  private final Clock clock;

  ReadingFiles(@Lazy Reading reading, BookBehind book, FrameReader frames, Clock clock) {
    this.reading = reading;
    this.book = book;
    this.frames = frames;
    this.clock = clock;
  }

  /** The numbers, what was found of them and what the book comes to, as programs read it. */
  @PostMapping(
      path = {"/reading", "/reading.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  CheckedJson json(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "text", required = false) @Nullable String text)
      throws IOException {
    var handed = handed(request, file, text);
    var report = reading.read(handed.document().text());
    var answer =
        book.hold(report)
            .map(held -> CheckedJson.of(report, held.compared()))
            .orElseGet(() -> CheckedJson.withoutBook(report));
    new Attachment(handed.stem() + ".json", MediaType.APPLICATION_JSON_VALUE).announce(response);
    return answer;
  }

  /** The same document with a comment at every finding. */
  @PostMapping("/reading.docx")
  void commented(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "text", required = false) @Nullable String text)
      throws IOException {
    var frame = frames.unplaced(request, "/reading");
    var handed = handed(request, file, text);
    var comments = reading.read(handed.document().text()).comments();
    var copy = CommentedCopy.of(handed.document(), handed.file(), comments, clock);
    var name = frame.say("reading.commented_name", handed.stem()) + ".docx";
    new Attachment(name, Attachment.WORD).announce(response);
    response.setContentLength(copy.length);
    response.getOutputStream().write(copy);
  }

  private HandedOver handed(
      HttpServletRequest request, @Nullable MultipartFile file, @Nullable String text)
      throws IOException {
    return HandedOver.of(frames.unplaced(request, "/reading"), file, text);
  }
}
