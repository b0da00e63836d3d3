package id.penghubung.contract;

/// Names of version 1 that stand outside the JSON bodies.
public final class Wire {

    /// On every reply of ours, errors included. A reply without it came from something else (portal, proxy).
    public static final String API_HEADER = "Penghubung-Api";

    public static final String API_VERSION = "1";

    /// On every reply: changes when the server's data were restored from a backup.
    public static final String EPOCH_HEADER = "Penghubung-Epoch";

    /// On a request: the epoch that the client believes in. Where the server has another, nothing is done.
    public static final String IF_EPOCH_HEADER = "Penghubung-If-Epoch";

    public static final String JSON = "application/json";
    public static final String PROBLEM_JSON = "application/problem+json";

    /// Body of a part of a file, and of a file that is read.
    public static final String BYTES = "application/offset+octet-stream";

    public static final String FILE = "application/octet-stream";

    /// The headers of tus 1.0 (https://tus.io/protocols/resumable-upload).
    public static final String TUS_HEADER = "Tus-Resumable";

    public static final String TUS_VERSION = "1.0.0";
    public static final String OFFSET_HEADER = "Upload-Offset";
    public static final String LENGTH_HEADER = "Upload-Length";
    public static final String METHOD_HEADER = "X-HTTP-Method-Override";

    /// Entities of the change feed.
    public static final String COMPLAINT = "complaint";

    public static final String INFORMATION_REQUEST = "information-request";
    public static final String OBSTACLE = "obstacle";
    public static final String AUDIT_HEAD = "audit-head";

    public static final String UPSERT = "upsert";
    public static final String REMOVE = "remove";

    private Wire() {}
}
