package id.penghubung.contract;

/// What a change of the feed can carry: the whole value of its entity.
public sealed interface FeedValue
        permits Messages.ComplaintValue, Messages.InformationRequestValue, Messages.ObstacleValue {}
