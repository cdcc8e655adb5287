package dev.assay.problems.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Experiments with their logs: assignment, exposure, and minutes watched week by week. */
final class Trials {
  private static final LocalDate START = LocalDate.of(2024, 10, 7);
  private static final int WEEKS = 4;

  private final Draws draws;
  private final List<Member> members;
  private final int each;
  private final Table assignments = new Table("experiment,member_id,arm,assigned_at");
  private final Table exposures = new Table("experiment,member_id,exposed_at");
  private final Table outcomes = new Table("experiment,member_id,week,minutes");

  Trials(long seed, List<Member> members, int each) {
    this.draws = new Draws(seed, "trial");
    this.members = members;
    this.each = each;
    run("autoplay", Truth.AUTOPLAY, 1);
    run("new-home", Truth.NEW_HOME_FIRST_WEEK, 0.5);
    run("skip-intro", Truth.SKIP_INTRO, 1);
    assignments.jumble(draws);
    outcomes.jumble(draws);
  }

  private void run(String experiment, double effect, double decay) {
    int last = Math.min(each, members.size());
    for (Member member : members.subList(0, last)) {
      boolean treated = draws.chance(0.5);
      boolean old = member.device().equals("old-tv");
      boolean lost =
          experiment.equals("skip-intro") && treated && old && draws.chance(Truth.SKIP_INTRO_LOST);
      // People with an old device watch less, whatever they are shown.
      double level = draws.normal(old ? 70 : 120, 15);
      double lift = effect;
      for (int week = 1; week <= WEEKS; week++) {
        double minutes = Math.max(0, draws.normal(level + (treated ? lift : 0), 15));
        if (!lost && !draws.chance(0.02)) {
          outcomes.add(experiment, member.id(), week, Draws.decimal(minutes, 1));
        }
        lift *= decay;
      }
      if (!lost) {
        log(experiment, member, treated ? "treatment" : "control");
      }
    }
  }

  private void log(String experiment, Member member, String arm) {
    LocalDateTime assigned = draws.moment(START.plusDays(draws.between(0, 2)));
    assignments.add(experiment, member.id(), arm, Draws.text(assigned));
    if (draws.chance(0.03)) {
      // A client that got no reply asks again and gets the same arm.
      LocalDateTime again = assigned.plusMinutes(draws.between(1, 50));
      assignments.add(experiment, member.id(), arm, Draws.text(again));
    }
    if (draws.chance(0.8)) {
      LocalDateTime exposed = assigned.plusMinutes(draws.between(1, 4000));
      exposures.add(experiment, member.id(), Draws.text(exposed));
    }
  }

  static Table experiments() {
    Table table = new Table("experiment,started_on,ended_on,control_share");
    for (String name : List.of("autoplay", "new-home", "skip-intro")) {
      table.add(name, START, START.plusWeeks(WEEKS), "0.50");
    }
    return table;
  }

  Table assignments() {
    return assignments;
  }

  Table exposures() {
    return exposures;
  }

  Table outcomes() {
    return outcomes;
  }
}
