package io.github.camelpolytomic.benchmark.service;

/** The responses that are fetched: a connection with this many schemas of this many fields. */
public enum Body {
    ONE_KB("1 kB", 1, 4, 20_000),
    TWO_HUNDRED_KB("200 kB", 40, 22, 2_000),
    TWENTY_MB("20 MB", 1_000, 88, 30);

    private static final String PATH = "/api/bulk/source/";

    private final String label;
    private final int schemas;
    private final int fieldsOfEach;
    private final int warmUpCalls;

    Body(String label, int schemas, int fieldsOfEach, int warmUpCalls) {
        this.label = label;
        this.schemas = schemas;
        this.fieldsOfEach = fieldsOfEach;
        this.warmUpCalls = warmUpCalls;
    }

    public String label() {
        return label;
    }

    public String connectionId() {
        return "0d6e7c1a-52b4-4c38-9a57-00000000000" + ordinal();
    }

    /** After how many calls the JVM has compiled what they run, and each of the component's threads has worked. */
    public int warmUpCalls() {
        return warmUpCalls;
    }

    /** Where the server has it. */
    public String path() {
        return PATH + connectionId();
    }

    /** The same bytes in every run. */
    public byte[] json() {
        return new BulkSourceJson(schemas, fieldsOfEach).bytes();
    }
}
