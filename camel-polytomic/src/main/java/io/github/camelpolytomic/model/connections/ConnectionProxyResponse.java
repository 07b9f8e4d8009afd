package io.github.camelpolytomic.model.connections;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.jobs.JobStatus;

/**
 * The response of the system behind a connection; the response of {@code executeConnectionProxy} (API:
 * ConnectionProxyResponse).
 *
 * <p>An asynchronous call is answered with a job, and {@code status} 202. With option {@code await}, the result of the
 * job takes its place.
 *
 * @param body the response body: JSON as JSON, anything else as a string; hidden in {@code toString}
 * @param bodyDownloadUrl signed link to the body, on another host; in the result of a job only; hidden in
 *     {@code toString}
 * @param contentLength size of the body in bytes; in the result of a job only
 * @param contentType media type of the body
 * @param headers response headers, as far as the service forwards them; hidden in {@code toString}
 * @param jobId id of the job that makes the call, for {@code getJob}; in the response to an asynchronous call only
 * @param jobStatus status of the job, one of {@link JobStatus} or a newer one
 * @param jobUrl URL of the job
 * @param latencyMs how long the call took, in milliseconds
 * @param proxyCallId id of the call in the audit log, a UUID
 * @param status HTTP status of the response; 202 for a job
 * @param truncated whether the body was truncated
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionProxyResponse(
        @JsonProperty("body") Object body,
        @JsonProperty("bodyDownloadUrl") String bodyDownloadUrl,
        @JsonProperty("contentLength") Long contentLength,
        @JsonProperty("contentType") String contentType,
        @JsonProperty("headers") Map<String, String> headers,
        @JsonProperty("jobId") String jobId,
        @JsonProperty("jobStatus") String jobStatus,
        @JsonProperty("jobUrl") String jobUrl,
        @JsonProperty("latencyMs") Long latencyMs,
        @JsonProperty("proxyCallId") String proxyCallId,
        @JsonProperty("status") Integer status,
        @JsonProperty("truncated") Boolean truncated,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ConnectionProxyResponseBuilder.With {

    public ConnectionProxyResponse {
        headers = Members.map(headers);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ConnectionProxyResponseBuilder builder() {
        return ConnectionProxyResponseBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ConnectionProxyResponse")
                .masked("body", body)
                .masked("bodyDownloadUrl", bodyDownloadUrl)
                .add("contentLength", contentLength)
                .add("contentType", contentType)
                .masked("headers", headers)
                .add("jobId", jobId)
                .add("jobStatus", jobStatus)
                .add("jobUrl", jobUrl)
                .add("latencyMs", latencyMs)
                .add("proxyCallId", proxyCallId)
                .add("status", status)
                .add("truncated", truncated)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
