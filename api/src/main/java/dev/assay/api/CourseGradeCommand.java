package dev.assay.api;

import dev.assay.api.course.ChangedFiles;
import dev.assay.api.course.Course;
import dev.assay.api.course.CourseGrading;
import dev.assay.api.report.Graded;
import dev.assay.api.report.Points;
import dev.assay.api.report.ReportFormat;
import dev.assay.api.report.Subject;
import dev.assay.api.wire.Audience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = "Grade all answers of a course repository.",
    footer =
        "%nExit code: 0 if all are accepted (with --fail-under: if they earn the points), 1 if not,"
            + " 2 on wrong usage, a broken assay.yaml or our own fault.")
final class CourseGradeCommand implements Callable<Integer> {
  /** As many as the engine runs side by side. */
  private static final int AT_ONCE = 2;

  private final Installation installation;
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder that holds assay.yaml; this one if it is left out.")
  private Path folder = Path.of("");

  @Mixin private ReportOptions reports = new ReportOptions();

  @Mixin private GradingPlace place = new GradingPlace();

  @Option(
      names = "--only",
      paramLabel = "ID",
      split = ",",
      description = "Grade these problems only.")
  private List<String> only = List.of();

  @Option(
      names = "--changed-since",
      paramLabel = "REV",
      description =
          "Grade only what git sees changed since a revision: answers, problem folders, or all if"
              + " assay.yaml is.")
  private @Nullable String changedSince;

  @Option(
      names = "--fail-under",
      paramLabel = "POINTS",
      description = "End well if what is graded earns at least these points.")
  private @Nullable Double failUnder;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "The time that due times are compared with; now if it is left out.")
  private @Nullable OffsetDateTime asOf;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description =
          "learner (default): what the course's feedback level shows; author: everything.")
  private Audience audience = Audience.LEARNER;

  CourseGradeCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Course course = selected(place.of(Courses.in(folder)));
    Instant time = asOf == null ? Instant.now() : asOf.toInstant();
    Subject subject = new Subject(course.name(), Version.text(), Subject.Scope.COURSE);
    try (GradingPlace.Graders graders = place.open(course, installation, terminal);
        ReportOutputs outputs =
            new ReportOutputs(reports.requests(ReportFormat.TABLE), subject, terminal)) {
      return exitCode(gradeAll(new CourseGrading(course, graders, time, audience), outputs));
    }
  }

  private Course selected(Course course) throws InterruptedException {
    List<Course.Entry> entries = course.entries();
    for (String id : only) {
      if (entries.stream().noneMatch(entry -> entry.id().equals(id))) {
        throw new CommandException("unknown_problem", "assay.yaml has no problem '" + id + "'");
      }
    }
    if (!only.isEmpty()) {
      entries = entries.stream().filter(entry -> only.contains(entry.id())).toList();
    }
    if (changedSince != null) {
      try {
        entries = ChangedFiles.of(course.with(entries), changedSince);
      } catch (ChangedFiles.GitException e) {
        throw new CommandException("no_revision", String.valueOf(e.getMessage()), e);
      }
    }
    return course.with(entries);
  }

  private List<Graded> gradeAll(CourseGrading grading, ReportOutputs outputs)
      throws IOException, InterruptedException {
    List<Course.Entry> entries = grading.course().entries();
    List<Graded> all = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        Progress progress = new Progress(terminal, "graded", entries.size())) {
      List<Future<Graded>> futures = new ArrayList<>();
      for (Course.Entry entry : entries) {
        futures.add(pool.submit(() -> grading.grade(entry)));
      }
      for (Future<Graded> each : futures) {
        Graded graded = get(each);
        all.add(graded);
        progress.clear();
        outputs.add(graded);
        progress.step();
      }
    }
    return all;
  }

  private static Graded get(Future<Graded> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new CommandException("judge_failed", "the judge failed", e.getCause());
    }
  }

  private int exitCode(List<Graded> all) {
    int byVerdicts = ExitCode.of(all.stream().map(each -> each.verdict().verdict()).toList());
    if (byVerdicts == ExitCode.FAILURE || failUnder == null) {
      return byVerdicts;
    }
    return Points.total(all).earned() >= failUnder ? ExitCode.YES : ExitCode.NO;
  }
}
