package org.townbook.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.townbook.catalog.UnknownDefinition;
import org.townbook.shared.Refusal;
import org.townbook.web.frame.Frame;
import org.townbook.web.frame.FrameReader;
import org.townbook.web.frame.NoPage;

/** The one place where a request that failed gets its answer, as a page or as JSON. */
@Controller
@ControllerAdvice
@ConditionalOnWebApplication
class ProblemPages implements ErrorController {

  /** Statuses that have words of their own; others speak as a fault of ours or of the request. */
  private static final Set<Integer> SPOKEN =
      Set.of(400, 403, 404, 405, 406, 413, 421, 422, 500, 503);

  private final FrameReader frames;

  ProblemPages(FrameReader frames) {
    this.frames = frames;
  }

  @ExceptionHandler
  Object noPage(NoPage none, HttpServletRequest request) {
    var frame = frames.unplaced(request, request.getRequestURI());
    return answer(frame, request, none.status(), none.in(frame.words()));
  }

  @ExceptionHandler
  Object unknown(UnknownDefinition missing, HttpServletRequest request) {
    var frame = frames.unplaced(request, request.getRequestURI());
    return answer(frame, request, 404, String.valueOf(missing.getMessage()));
  }

  @ExceptionHandler
  Object refused(Refusal refusal, HttpServletRequest request) {
    var frame = frames.unplaced(request, request.getRequestURI());
    return answer(frame, request, 422, String.valueOf(refusal.getMessage()));
  }

  @ExceptionHandler
  Object tooLarge(MaxUploadSizeExceededException upload, HttpServletRequest request) {
    var frame = frames.unplaced(request, request.getRequestURI());
    return answer(frame, request, 413, frame.say("problem.detail.413"));
  }

  /** A form or an address whose very encoding is broken. Nothing of it is put into the log. */
  @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
  Object undecodable(HttpServletRequest request) {
    var frame = frames.unplaced(request, request.getRequestURI());
    return answer(frame, request, 400, frame.say("problem.detail.400"));
  }

  /** Whatever reached the container: unknown paths, wrong methods, faults of the program. */
  @RequestMapping("/error")
  Object failed(HttpServletRequest request) {
    var status =
        Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .orElse(404);
    var path =
        Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
            .orElse(request.getRequestURI());
    var frame = frames.unplaced(request, path);
    return answer(frame, request, status, frame.say("problem.detail." + spoken(status), path));
  }

  private static Object answer(Frame frame, HttpServletRequest request, int status, String detail) {
    var problem = new Problem(status, frame.say("problem.title." + spoken(status)), detail);
    if (wantsJson(frame.here().path(), request)) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    var page = new ModelAndView("problem/show", Map.of("frame", frame, "problem", problem));
    page.setStatus(HttpStatusCode.valueOf(status));
    return page;
  }

  private static int spoken(int status) {
    if (status == 501) {
      return 405; // a method that nobody knows
    }
    return SPOKEN.contains(status) ? status : status < 500 ? 400 : 500;
  }

  private static boolean wantsJson(String path, HttpServletRequest request) {
    var accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    return path.endsWith(".json") || (accepted.contains("json") && !accepted.contains("html"));
  }
}
