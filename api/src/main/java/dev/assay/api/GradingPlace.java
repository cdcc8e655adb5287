package dev.assay.api;

import dev.assay.api.course.AnswerGrader;
import dev.assay.api.course.Course;
import dev.assay.api.course.LocalGrader;
import dev.assay.api.course.ServerGrader;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.Grader;
import dev.assay.grader.execute.Sandbox;
import dev.assay.problems.ProblemBank;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a course is graded: here, or on a service. */
final class GradingPlace {
  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "Grade all answers on a running service; overrides assay.yaml.")
  private @Nullable URI server;

  @Option(
      names = "--token-env",
      paramLabel = "NAME",
      defaultValue = "ASSAY_TOKEN",
      description =
          "The environment variable that holds the service's token (default: $${DEFAULT-VALUE}).")
  private String tokenVariable = "";

  @Option(
      names = "--key-env",
      paramLabel = "NAME",
      defaultValue = BundleKey.VARIABLE,
      description =
          "The environment variable that holds the key of the course's bundle (default:"
              + " $${DEFAULT-VALUE}).")
  private String keyVariable = "";

  /** The course, with every answer where it is to be graded. */
  Course of(Course course) {
    if (server == null) {
      return course;
    }
    return course.with(course.entries().stream().map(entry -> entry.on(server)).toList());
  }

  /** Starts only what the course needs: with a service alone, neither engine nor problems. */
  Graders open(Course course, Installation installation, Terminal terminal) {
    List<URI> servers =
        course.entries().stream().map(Course.Entry::server).filter(it -> it != null).toList();
    String token = terminal.environment().get(tokenVariable);
    if (token != null) {
      servers.forEach(GradingPlace::mustBePrivate);
    }
    boolean here = servers.size() < course.entries().size();
    return new Graders(
        here ? local(course, installation, terminal) : null,
        servers.isEmpty() ? null : new ServerGrader(token));
  }

  /** A token that travels unencrypted is everybody's. */
  private static void mustBePrivate(URI address) {
    String host = String.valueOf(address.getHost());
    boolean local = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    if (!"https".equals(address.getScheme()) && !local) {
      throw new CommandException(
          "not_private", "a token is not sent unencrypted: use https instead of " + address);
    }
  }

  private Local local(Course course, Installation installation, Terminal terminal) {
    Path bank = course.bank();
    ProblemBank problems =
        installation.openBank(bank == null ? null : course.folder().resolve(bank));
    Path bundle = course.bundle();
    if (bundle == null) {
      Grader grader = installation.startBriefly(Sandbox.AUTO, 2);
      return new Local(grader, new LocalGrader(grader, problems, course.folder()), null);
    }
    OpenBundle open =
        OpenBundle.of(
            course.folder().resolve(bundle), BundleKey.of(keyVariable, terminal.environment()));
    try {
      Grader grader = installation.withCache(open.folder()).startBriefly(Sandbox.AUTO, 2);
      return new Local(grader, new LocalGrader(grader, problems, open.folder()), open);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private record Local(Grader engine, LocalGrader grader, @Nullable OpenBundle bundle)
      implements AutoCloseable {
    @Override
    public void close() {
      engine.close();
      if (bundle != null) {
        bundle.close();
      }
    }
  }

  /** Sends each answer where it is to be graded. */
  record Graders(@Nullable Local local, @Nullable ServerGrader server)
      implements AnswerGrader, AutoCloseable {
    @Override
    public VerdictJson grade(Course.Entry entry, String sql) throws InterruptedException {
      if (entry.server() != null && server != null) {
        return server.grade(entry, sql);
      }
      if (local == null) {
        throw new IllegalStateException("nothing grades " + entry);
      }
      return local.grader().grade(entry, sql);
    }

    @Override
    public void close() {
      if (local != null) {
        local.close();
      }
      if (server != null) {
        server.close();
      }
    }
  }
}
