package org.townbook.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.ArrayList;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.townbook.CountingDataSource;
import org.townbook.TestDatabase;
import org.townbook.Townbook;

/** The program itself with its pages, on a test's database and a free port. */
public final class ServedBook implements AutoCloseable {
  private final ConfigurableApplicationContext program;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  public ServedBook(TestDatabase database, Map<String, String> settings) {
    var arguments = new ArrayList<String>();
    arguments.add("--server.port=0");
    database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    program =
        new SpringApplicationBuilder(Townbook.class)
            .initializers(ServedBook::countStatements)
            .run(arguments.toArray(String[]::new));
    var server = requireNonNull(((WebServerApplicationContext) program).getWebServer());
    address = URI.create("http://127.0.0.1:" + server.getPort());
  }

  private static void countStatements(ConfigurableApplicationContext program) {
    program
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new CountingDataSource(pool) : bean;
              }
            });
  }

  public URI address() {
    return address;
  }

  <T> T part(Class<T> part) {
    return program.getBean(part);
  }

  <T> HttpResponse<T> get(String path, BodyHandler<T> body, String... headers) {
    return answer(path, HttpRequest.newBuilder().headers(headers), body);
  }

  /** What a form that was filled in gets. */
  <T> HttpResponse<T> post(String path, Form form, BodyHandler<T> body, String... headers) {
    var request =
        HttpRequest.newBuilder()
            .headers(headers)
            .header("Content-Type", form.type())
            .POST(BodyPublishers.ofByteArray(form.body()));
    return answer(path, request, body);
  }

  private <T> HttpResponse<T> answer(
      String path, HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.uri(address.resolve(path)).build(), body);
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(path, e);
    }
  }

  @Override
  public void close() {
    client.close();
    program.close();
  }
}
