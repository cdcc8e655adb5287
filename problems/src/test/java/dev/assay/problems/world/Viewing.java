package dev.assay.problems.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Titles, what was watched of them, and what was recommended. */
final class Viewing {
  private static final int DAYS_BETWEEN_RELEASES = 6;
  private static final double[] POSITION_BIAS = {1, 0.7, 0.5, 0.4, 0.3};

  private final long seed;
  private final List<Member> members;
  private final List<Title> titles;
  private int events;

  Viewing(long seed, List<Member> members, int titles) {
    this.seed = seed;
    this.members = members;
    this.titles = titles(new Draws(seed, "title"), titles);
  }

  private record Title(
      int id, boolean original, String genre, LocalDate released, double appeal, int cost) {
    /** Interest on a day, halving every so many weeks after the release. */
    double interest(LocalDate day) {
      if (day.isBefore(released)) {
        return 0;
      }
      double weeks = (day.toEpochDay() - released.toEpochDay()) / 7.0;
      double halfLife = original ? Truth.HALF_LIFE_ORIGINAL : Truth.HALF_LIFE_LICENSED;
      return appeal * StrictMath.pow(0.5, weeks / halfLife);
    }
  }

  private static List<Title> titles(Draws draws, int count) {
    List<Title> titles = new ArrayList<>();
    for (int id = 1; id <= count; id++) {
      boolean original = id % 2 == 0;
      titles.add(
          new Title(
              id,
              original,
              draws.of("drama", "comedy", "documentary", "kids"),
              Membership.FIRST.minusDays(30).plusDays((long) DAYS_BETWEEN_RELEASES * id),
              1 + draws.uniform(),
              original ? draws.between(40, 120) : draws.between(10, 40)));
    }
    return titles;
  }

  Table titleTable() {
    Table table = new Table("title_id,kind,genre,released_on,cost_thousand");
    for (Title each : titles) {
      table.add(
          each.id(),
          each.original() ? "original" : "licensed",
          each.genre(),
          each.released(),
          each.cost());
    }
    return table;
  }

  Table viewings(double sessionsAMonth) {
    Draws draws = new Draws(seed, "viewing");
    Table table =
        new Table("event_id,member_id,title_id,device,agent,started_at,received_at,minutes");
    for (Member member : members) {
      int days = (int) (Membership.END.toEpochDay() - member.joinedOn().toEpochDay());
      for (int day = 0; day < days; day++) {
        LocalDate date = member.joinedOn().plusDays(day);
        // Interest in the service fades over the first months.
        double fade = 0.4 + 0.6 * StrictMath.exp(-day / 45.0);
        double rate = member.bot() ? 0.5 : fade * sessionsAMonth / 30;
        if (member.memberOn(date) && draws.chance(rate)) {
          watch(table, member, date, draws);
        }
      }
    }
    table.jumble(draws);
    return table;
  }

  private void watch(Table table, Member member, LocalDate date, Draws draws) {
    LocalDateTime started = draws.moment(date);
    LocalDateTime received =
        draws.chance(0.05)
            ? started.plusHours(draws.between(24, 120))
            : started.plusMinutes(draws.between(1, 90));
    Title title = pick(date, draws);
    Integer minutes = member.bot() ? draws.between(0, 1) : draws.between(3, 150);
    boolean lost = draws.chance(0.03);
    Object[] row = {
      ++events,
      member.id(),
      title.id(),
      Membership.device(member, draws),
      member.bot() ? "crawler" : "app",
      Draws.text(started),
      Draws.text(received),
      lost ? null : minutes
    };
    add(table, row);
    if (draws.chance(0.02)) {
      row[6] = Draws.text(received.plusMinutes(draws.between(1, 600)));
      add(table, row);
    }
  }

  private static void add(Table table, @Nullable Object[] row) {
    table.add(row);
  }

  private Title pick(LocalDate date, Draws draws) {
    double all = titles.stream().mapToDouble(each -> each.interest(date)).sum();
    double left = draws.uniform() * all;
    for (Title each : titles) {
      left -= each.interest(date);
      if (left < 0) {
        return each;
      }
    }
    return titles.getFirst();
  }

  /** Lists of five titles; the new recommender is the better one, but is tried in a worse place. */
  Table recommendations(int lists) {
    Draws draws = new Draws(seed, "recommendation");
    Table table = new Table("list_id,member_id,model,surface,position,title_id,clicked");
    for (int list = 1; list <= lists; list++) {
      boolean isNew = draws.chance(0.5);
      boolean home = draws.chance(isNew ? 0.2 : 0.8);
      double chance = (isNew ? Truth.CLICK_NEW : Truth.CLICK_OLD) * (home ? 1 : 0.4);
      int member = members.get(draws.between(0, members.size() - 1)).id();
      int first = draws.between(1, titles.size());
      for (int position = 1; position <= POSITION_BIAS.length; position++) {
        table.add(
            list,
            member,
            isNew ? "new" : "old",
            home ? "home" : "search",
            position,
            (first + position * 7) % titles.size() + 1,
            draws.chance(chance * POSITION_BIAS[position - 1]) ? 1 : 0);
      }
    }
    return table;
  }
}
