// One browser, one Playground, one bot at a time: the stories share this machine and their logs.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
