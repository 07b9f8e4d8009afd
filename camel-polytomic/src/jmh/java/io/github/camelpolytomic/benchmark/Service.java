package io.github.camelpolytomic.benchmark;

/** Where the server is and what a request to it carries; the same for all who call. */
final class Service {

    /** The system property that tells a measured process where the server is. */
    static final String PORT_PROPERTY = "benchmark.port";

    static final String API_KEY = "pt_4b1f6f3a9c2e4d7f8a5b6c7d8e9f0a1b";
    static final String AUTHORIZATION = "Bearer " + API_KEY;
    static final String VERSION_HEADER = "X-Polytomic-Version";
    static final String VERSION = "2023-04-25";
    static final String ACCEPT = "application/json";
    static final int MAX_CONNECTIONS = 256;

    private Service() {}

    static String url() {
        return "http://127.0.0.1:" + Integer.getInteger(PORT_PROPERTY);
    }
}
