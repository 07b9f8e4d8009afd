package io.github.camelpolytomic.benchmark.crowd;

/** How many calls are in flight. */
public enum Size {
    SOME("64", 64, 3_000),
    MANY("1,000", 1_000, 400_000);

    private final String label;
    private final int places;
    private final int warmUpCalls;

    Size(String label, int places, int warmUpCalls) {
        this.label = label;
        this.places = places;
        this.warmUpCalls = warmUpCalls;
    }

    String label() {
        return label;
    }

    public int places() {
        return places;
    }

    /**
     * After how many calls the compiler has nothing urgent left to do. A thousand threads leave it so little of the processors
     * that it takes half a minute to get there, whatever it is that they call.
     */
    int warmUpCalls() {
        return warmUpCalls;
    }
}
