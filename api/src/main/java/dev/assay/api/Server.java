package dev.assay.api;

import dev.assay.api.http.Routes;
import dev.assay.api.http.Services;
import dev.assay.api.store.Limits;
import dev.assay.api.store.Store;
import dev.assay.api.store.StoreLocation;
import dev.assay.api.store.SubmissionListener;
import dev.assay.api.store.Submissions;
import dev.assay.api.store.Tokens;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * The service: problems and submissions over HTTP. It answers from {@link #start} until {@link
 * #close}; the site stays the caller's.
 */
public final class Server implements AutoCloseable {
  private final Store store;
  private final Submissions submissions;
  private final Metrics metrics;
  private final Javalin http;
  private final String host;

  private Server(Store store, Submissions submissions, Metrics metrics, Javalin http, String host) {
    this.store = store;
    this.submissions = submissions;
    this.metrics = metrics;
    this.http = http;
    this.host = host;
  }

  /**
   * Where a server listens, where it keeps what it is sent, and how much it takes.
   *
   * @param port 0 for a free one
   * @param submissionsAMinute how many a learner may send
   */
  public record Settings(
      String host, int port, StoreLocation store, Limits limits, int submissionsAMinute) {
    public static final int SUBMISSIONS_A_MINUTE = 60;

    public Settings {
      Objects.requireNonNull(host);
      Objects.requireNonNull(store);
      Objects.requireNonNull(limits);
    }

    /** On a free port of this machine, with the usual limits. */
    public static Settings local(StoreLocation store) {
      return new Settings("127.0.0.1", 0, store, Limits.DEFAULT, SUBMISSIONS_A_MINUTE);
    }
  }

  /**
   * Opens the store, takes up what is unfinished in it, and listens.
   *
   * @throws dev.assay.api.store.StoreException if the store cannot be opened
   * @throws CommandException if the address is taken or not this machine's, or open to others while
   *     nobody needs a token
   */
  public static Server start(Settings settings, Site site) {
    Metrics metrics = new Metrics();
    return start(settings, site, metrics, metrics);
  }

  /** The same, with somebody else told of each step of a submission, who tells the metrics. */
  static Server start(Settings settings, Site site, Metrics metrics, SubmissionListener listener) {
    Store store = Store.open(settings.store());
    Submissions submissions = null;
    try {
      refuseStrangers(settings.host(), store.tokens());
      submissions = store.submissions(site.judge(), listener, settings.limits());
      metrics.watch(submissions, site.engine());
      Services services =
          new Services(
              site.bank(),
              site.terms(),
              site.runner(),
              submissions,
              store.assessments(),
              store.tokens(),
              site.engine(),
              metrics::text,
              metrics,
              settings.submissionsAMinute());
      Javalin http = listen(settings, new Routes(services));
      submissions.start();
      return new Server(store, submissions, metrics, http, settings.host());
    } catch (RuntimeException e) {
      if (submissions != null) {
        submissions.close();
      }
      store.close();
      metrics.close();
      throw e;
    }
  }

  /** Without tokens nobody is asked who they are: then only this machine may ask. */
  private static void refuseStrangers(String host, Tokens tokens) {
    try {
      if (!InetAddress.getByName(host).isLoopbackAddress() && !tokens.any()) {
        throw new CommandException(
            "no_tokens",
            "%s can be reached from other machines, and nobody has a token yet: make one with"
                    .formatted(host)
                + " 'assay token create', or listen on 127.0.0.1");
      }
    } catch (UnknownHostException e) {
      throw new CommandException("cannot_listen", "there is no host " + host, e);
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

  /** Accepts no more, lets what is being graded come to its end and be told, and stops. */
  @Override
  public void close() {
    submissions.drain();
    http.stop();
    submissions.close();
    store.close();
    metrics.close();
  }
}
