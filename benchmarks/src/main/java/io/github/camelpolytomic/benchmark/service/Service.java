package io.github.camelpolytomic.benchmark.service;

/** The server's address and the headers of a request; the same for all callers. */
public final class Service {

    /** The system property that tells a measured process where the server is. */
    public static final String PORT_PROPERTY = "benchmark.port";

    public static final String API_KEY = "pt_4b1f6f3a9c2e4d7f8a5b6c7d8e9f0a1b";
    public static final String AUTHORIZATION = "Bearer " + API_KEY;
    public static final String VERSION_HEADER = "X-Polytomic-Version";
    public static final String VERSION = "2023-04-25";
    public static final String ACCEPT = "application/json";
    public static final int MAX_CONNECTIONS = 256;

    private Service() {}

    public static String url() {
        return "http://127.0.0.1:" + Integer.getInteger(PORT_PROPERTY);
    }
}
