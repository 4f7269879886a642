package org.townbook.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds a page's template by its name, {@code figure/list}, among those compiled in the build. */
record JteViews(TemplateEngine templates) implements ViewResolver, Ordered {

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    var template = name + ".jte";
    return templates.hasTemplate(template) ? new Page(templates, template) : null;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /** Rendered whole before the first byte is sent, so that a fault shows as a fault. */
  private record Page(TemplateEngine templates, String template) implements View {

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var given = new HashMap<String, Object>(model == null ? Map.of() : model);
      given.keySet().removeIf(name -> name.startsWith("org.springframework"));
      var page = new Utf8ByteOutput();
      templates.render(template, given, page);
      response.setContentType(getContentType());
      response.setContentLength(page.getContentLength());
      page.writeTo(response.getOutputStream());
    }
  }
}
