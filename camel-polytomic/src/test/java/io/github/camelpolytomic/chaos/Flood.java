package io.github.camelpolytomic.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An answer that has no end, or costs more to read than it is long. */
public enum Flood {
    HEADERS("HTTP/1.1 200 OK\r\n", "X-Header: 1234567890123456789012345678901234567890\r\n"),
    STATUS_LINE("HTTP/1.1 200 ", "Fine "),
    ONE_HEADER("HTTP/1.1 200 OK\r\nX-Header: ", "1234567890"),
    FOLDED_HEADER("HTTP/1.1 200 OK\r\nX-Header: a\r\n", " and so on\r\n"),
    INTERIM_ANSWERS("", "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"),
    CHUNK_EXTENSIONS("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", "name=value;"),
    CHUNK_SIZE("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "0"),
    TRAILERS(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"data\":{}}\r\n0\r\n",
            "X-Trailer: 1234567890123456789012345678901234567890\r\n"),
    TRAILERS_OF_AN_ERROR(
            "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n",
            "X-Trailer: 1234567890123456789012345678901234567890\r\n"),
    SIX_CODINGS("HTTP/1.1 200 OK\r\nContent-Encoding: " + codings(6) + "\r\nContent-Length: 2\r\n\r\n{}", ""),
    THOUSANDS_OF_CODINGS(
            "HTTP/1.1 200 OK\r\nContent-Encoding: " + codings(2_000) + "\r\nContent-Length: 2\r\n\r\n{}", "");

    // more than the 256 connections of a pool
    private static final int TIMES = 260;
    private static final int PIECE = 64 * 1024;

    private final String beginning;
    private final String more;

    Flood(String beginning, String more) {
        this.beginning = beginning;
        this.more = more;
    }

    /** How often a client is to ask for it. */
    public int times() {
        // these are no part of an answer: none ends before the time of the call does
        return this == INTERIM_ANSWERS ? 1 : TIMES;
    }

    /**
     * Answers so, until the client has gone.
     *
     * @return whether the connection stays open
     */
    public boolean answer(Socket connection) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(beginning.getBytes(StandardCharsets.US_ASCII));
        if (more.isEmpty()) {
            return true;
        }
        byte[] piece = more.repeat(PIECE / more.length()).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(piece);
        }
    }

    private static String codings(int count) {
        return "gzip, ".repeat(count - 1) + "gzip";
    }
}
