package io.github.camelpolytomic.examples.recipes;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

class SyncsAsCsvTest extends RecipeTestSupport {

    @Test
    void hasALineForEverySync() throws Exception {
        serve();
        sync("q", "a \"quoted\", \\ name\nin two lines", AT_ONCE);
        sync("f", "=HYPERLINK(\"http://example.com\")", AT_ONCE);
        sync("p", "{{env:HOME}} ${body}", AT_ONCE);
        for (int i = 0; i < 60; i++) {
            sync("many" + i, "Many " + i, AT_ONCE);
        }

        HttpResponse<String> response = get("/reports/syncs.csv");

        String connections = "replicate,true," + SampleWorkspace.SHOP + "," + SampleWorkspace.BUCKET + "\r\n";
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(response.body())
                .startsWith("id,name,mode,active,source,destination\r\n")
                .contains("\r\nq,\"a \"\"quoted\"\", \\ name\nin two lines\"," + connections)
                .contains("\r\nf,\"'=HYPERLINK(\"\"http://example.com\"\")\"," + connections)
                .contains("\r\np,{{env:HOME}} ${body}," + connections)
                .contains("\r\nmany59,Many 59," + connections);
        assertThat(calls()).hasSize(2).allMatch(call -> call.startsWith("GET /api/bulk/syncs"));
    }

    @Test
    void isNoHalfFileWhenAPageFails() throws Exception {
        serve();
        simulator().misbehave(Fault.status(500));

        HttpResponse<String> response = get("/reports/syncs.csv");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(response.body()).doesNotContain("id,name");
    }

    private void serve() throws Exception {
        camel().configure().addRoutesBuilder(HttpErrors.class, SyncsAsCsv.class);
        start();
    }
}
