package io.github.camelpolytomic.benchmark.waiting;

import java.util.ArrayList;
import java.util.List;

import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.Setting;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** Many runs that are in flight at once, and nothing happens: what waiting itself costs. */
public final class Waiting implements Suite {

    public static final String NAME = "waiting";

    // over a minute: threads that have nothing to do have ended by then
    private static final int INTERVALS = 13;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(sideBySide(1, Wait.PLAIN_ROUTE, Wait.COMPONENT));
        figures.addAll(sideBySide(500, Wait.values()));
        // as many loops would make 1,000 calls a second
        figures.addAll(sideBySide(5_000, Wait.COMPONENT));
        return figures;
    }

    private static List<Figure> sideBySide(int runs, Wait... ways) throws Exception {
        List<Trial> trials = new ArrayList<>();
        try {
            for (Wait way : ways) {
                Trial trial = new Trial(way, runs);
                trials.add(trial);
                trial.begin();
            }
            for (Trial trial : trials) {
                trial.count();
            }
            Trial.pass(INTERVALS);
            List<Figure> figures = new ArrayList<>();
            for (Trial trial : trials) {
                figures.addAll(trial.figures());
            }
            return figures;
        } finally {
            trials.forEach(Trial::close);
        }
    }
}
