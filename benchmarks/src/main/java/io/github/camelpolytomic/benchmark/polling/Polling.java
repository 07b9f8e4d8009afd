package io.github.camelpolytomic.benchmark.polling;

import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;
import java.util.ArrayList;
import java.util.List;



/** Many runs that are in flight at once, and nothing happens: what waiting itself costs. */
public final class Polling implements Suite {

    public static final String NAME = "polling";

    // over a minute: threads that have nothing to do have ended by then
    private static final int INTERVALS = 13;

    @Override
    public List<Figure> measure(Settings settings) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(sideBySide(1, PollingVariant.PLAIN_ROUTE, PollingVariant.COMPONENT));
        figures.addAll(sideBySide(500, PollingVariant.values()));
        // as many loops would make 1,000 calls a second
        figures.addAll(sideBySide(5_000, PollingVariant.COMPONENT));
        return figures;
    }

    private static List<Figure> sideBySide(int runs, PollingVariant... variants) throws Exception {
        List<Measurement> measurements = new ArrayList<>();
        try {
            for (PollingVariant variant : variants) {
                Measurement measurement = new Measurement(variant, runs);
                measurements.add(measurement);
                measurement.begin();
            }
            for (Measurement measurement : measurements) {
                measurement.count();
            }
            Measurement.pass(INTERVALS);
            List<Figure> figures = new ArrayList<>();
            for (Measurement measurement : measurements) {
                figures.addAll(measurement.figures());
            }
            return figures;
        } finally {
            measurements.forEach(Measurement::close);
        }
    }
}
