package dev.assay.api;

import dev.assay.api.http.Routes;
import dev.assay.api.store.Judge;
import dev.assay.api.store.Submissions;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The service: problems and submissions over HTTP. It answers from {@link #start} until {@link
 * #close}; the bank and the judge stay the caller's.
 */
public final class Server implements AutoCloseable {
  private final Submissions submissions;
  private final Javalin http;
  private final String host;

  private Server(Submissions submissions, Javalin http, String host) {
    this.submissions = submissions;
    this.http = http;
    this.host = host;
  }

  /**
   * Where a server listens and keeps what it is sent.
   *
   * @param port 0 for a free one
   */
  public record Settings(String host, int port, Path data) {}

  /**
   * Opens the store, takes up what is unfinished in it, and listens.
   *
   * @param terms says what of an answer to a problem is graded
   * @throws dev.assay.api.store.StoreException if the store cannot be opened
   * @throws CommandException if the address is taken or not this machine's
   */
  public static Server start(
      Settings settings, ProblemBank bank, Function<Problem, List<String>> terms, Judge judge) {
    Submissions submissions = Submissions.open(settings.data(), judge);
    try {
      Javalin http = listen(settings, new Routes(bank, terms, submissions));
      submissions.start();
      return new Server(submissions, http, settings.host());
    } catch (RuntimeException e) {
      submissions.close();
      throw e;
    }
  }

  private static Javalin listen(Settings settings, Routes routes) {
    try {
      return Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.startup.showOldJavalinVersionWarning = false;
                routes.register(config);
              })
          .start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw new CommandException(
          "cannot_listen",
          "cannot listen on %s port %d: it is taken or not allowed"
              .formatted(settings.host(), settings.port()),
          e);
    }
  }

  /** Where it is reached. */
  public URI address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + http.port());
  }

  /** Answers no more, and lets what is being graded come to its end. */
  @Override
  public void close() {
    http.stop();
    submissions.close();
  }
}
